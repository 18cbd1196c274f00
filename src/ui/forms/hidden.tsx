/** What the form carries and nobody types: ids, the version it was filled in from. Always as the page gives it. */
export const Hidden = ({ name, value }: { name: string; value: string | number }) => <input type="hidden" name={name} value={value} />;
