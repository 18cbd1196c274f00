import { expect, test } from 'vitest';
import { exitCodeOf, lastWords } from '#platform/config/hindrance.ts';
import { readAsked, usageOf } from './asked.server.ts';
import { auditVerify } from './audit-verify.server.ts';
import type { Command } from './command.ts';
import { importRecord } from './import-record.server.ts';
import { report } from './report.server.ts';
import { userInvite } from './user-invite.server.ts';

const commands: readonly Command[] = [importRecord, userInvite, auditVerify, report];

/** What a person reads who typed this, and what their script gets. */
async function answerTo(words: string) {
	try {
		const { command, values } = readAsked(words.split(' ').filter(Boolean), commands);
		if (command !== 'help') await command.ready(values);
		return 'understood';
	} catch (fault) {
		return { says: lastWords(fault), exits: exitCodeOf(fault) };
	}
}

test.each(['help', '--help', 'audit verify', 'audit verify naryn', 'audit verify --data elsewhere', 'user invite --help'])(
	'understood: %s',
	async (words) => expect(await answerTo(words)).toBe('understood')
);

const yearly = 'report naryn 2014 --out';

test.each([
	`${yearly} 2014.pdf`,
	`${yearly} 2014.DOCX`,
	`${yearly} out/2014.html --format html`,
	`${yearly} r.docx --format docx`,
	`${yearly} /dev/stdout --format pdf`
])('understood: %s', async (words) => expect(await answerTo(words)).toBe('understood'));

const invite = 'user invite --email a@b.kg --name A --role secretary --at body:council';

test.each([
	['', 'Say what to do; help lists what can be asked.'],
	['import', 'There is no command import; help lists what can be asked.'],
	['audit burn naryn --now', 'There is no command audit burn; help lists what can be asked.'],
	['import-record', 'DIR is missing: import-record DIR'],
	['import-record a b', 'b is one word too many: import-record DIR'],
	['import-record /nowhere', 'There is no folder /nowhere that can be read.'],
	['audit verify --loud', "Unknown option '--loud': audit verify [MUNICIPALITY]"],
	['user invite --email a@b.kg', '--name is missing: user invite --email'],
	[invite.replace('a@b.kg', 'nobody'), '--email is no e-mail address.'],
	[invite.replace('secretary', 'king'), '--role is one of secretary, chair,'],
	[invite.replace('body:council', 'council'), '--at is municipality, body:ADDRESS or organization:ADDRESS'],
	[`${invite} --lang kg`, '--lang is one of ky, ru, en.'],
	[`${invite} --lang ky --lang ru`, '--lang is given twice: user invite'],
	['audit verify --data a --data a', '--data is given twice: audit verify'],
	[`${yearly} x.foo`, '--out x.foo ends in none of .pdf, .docx, .html.'],
	[`${yearly} x.foo --format pdf`, '--out x.foo ends in none of .pdf, .docx, .html.'],
	[`${yearly} report`, '--out report has no ending: say the format with --format.'],
	[`${yearly} r.docx --format pdf`, '--out r.docx and --format pdf do not agree.'],
	[`${yearly} r.docx --format odt`, '--format is one of pdf, docx, html.'],
	[`${invite} --lang`, "Option '--lang <value>' argument missing: user invite"]
])('wrong use is one sentence and 2: %s', async (words, sentence) => {
	expect(await answerTo(words)).toEqual({ says: expect.stringContaining(sentence), exits: 2 });
});

test('help names every command and what it does', () => {
	for (const { usage, does } of commands) expect(usageOf(commands)).toContain(`  ${usage}\n      ${does}\n`);
});
