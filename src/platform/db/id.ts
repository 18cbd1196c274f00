import { v5, v7, validate } from 'uuid';
import { z } from 'zod';

/** A UUIDv7 made by the app: sortable by the moment it was made, never by the database. */
export type Id = string;

export const newId = (): Id => v7();

/** Always the same id for the same name within one thing: for what is entered from files and may be entered again. */
export const derivedId = (within: Id, name: string): Id => v5(name, within);

export const isId = (value: unknown): value is Id => typeof value === 'string' && validate(value);

/** The shape of an id in a form or an address. */
export const IdField = z.string().refine(isId, 'platform.form.unknown_id');

/** The same where nothing need be chosen: an empty choice is an absent one. */
export const OptionalId = z.preprocess((chosen) => (chosen === '' || chosen === null ? undefined : chosen), IdField.optional());

/** The version of a row that a form was filled in from. */
export const VersionField = z.coerce.number<unknown>().int().nonnegative();
