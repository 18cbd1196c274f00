import { expect, test } from 'vitest';
import { type DemoRecord, openDemo } from './demo.ts';

/** A record that counts how often it was entered. */
function aRecord() {
	const entered: string[] = [];
	const record: DemoRecord = {
		town: 'naryn',
		year: 2014,
		isEntered: async () => entered.length > 0,
		enter: async () => void entered.push('once'),
		signIns: async () => [
			{ role: 'Secretary', email: 'secretary@demo.example', password: 'naryn-2014' },
			{ role: 'Chair', email: 'chair@demo.example', password: 'naryn-2014' }
		]
	};
	return { record, entered };
}

test('the record is entered when it is missing, and only then', async () => {
	const { record, entered } = aRecord();
	await openDemo(record, 'http://localhost:3000', () => {});
	await openDemo(record, 'http://localhost:3000', () => {});
	expect(entered).toEqual(['once']);
});

test('each start tells where to read and how to sign in', async () => {
	const told: string[] = [];
	await openDemo(aRecord().record, 'http://localhost:3100', (line) => told.push(line));
	expect(told.join('\n')).toContain('http://localhost:3100/naryn\n');
	expect(told.join('\n')).toContain('http://localhost:3100/naryn/reports/2014\n');
	expect(told.filter((line) => line.includes('@'))).toEqual([
		'  Secretary  secretary@demo.example  naryn-2014',
		'  Chair      chair@demo.example      naryn-2014'
	]);
});
