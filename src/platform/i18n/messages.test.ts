import { expect, test } from 'vitest';
import { sayingsFor, translator } from './messages.server.ts';
import { say } from './messages.ts';

test('one message in three languages', () => {
	expect(translator('ky')('platform.button.save')).toBe('Сактоо');
	expect(translator('ru')('platform.button.save')).toBe('Сохранить');
	expect(translator('en')('platform.button.save')).toBe('Save');
});

test('Russian counts in three ways, and the Kyrgyz noun stays singular after a number', () => {
	const russian = translator('ru');
	expect([1, 2, 5, 21].map((n) => russian('platform.list.count', { n }))).toEqual(['1 запись', '2 записи', '5 записей', '21 запись']);
	const kyrgyz = translator('ky');
	expect([1, 2, 5].map((n) => kyrgyz('platform.list.count', { n }))).toEqual(['1 жазуу', '2 жазуу', '5 жазуу']);
});

test('words of a person inside a message are not read as a pattern', () => {
	expect(translator('en')('platform.form.now_stands', { value: "<b>{n}</b> 'О' #" })).toBe("What stands now: <b>{n}</b> 'О' #");
});

test('a date that ends with a point ends its sentence too', () => {
	const russian = translator('ru');
	expect(russian('meetings.remarks.taken_until', { until: 'по 30 ноября 2014 г.' })).toBe('Замечания принимаются по 30 ноября 2014 г.');
	expect(russian('platform.form.now_stands', { value: '2014 г.' })).toBe('Сейчас записано: 2014 г.');
});

test('a forgotten argument is a fault, not a sentence with a hole', () => {
	expect(() => translator('en')('platform.form.now_stands')).toThrow(/value/);
});

test('an island says the messages it was given, without the library', () => {
	const sayings = sayingsFor('ky', 'platform.button.close', 'platform.form.now_stands');
	expect(say(sayings, 'platform.button.close')).toBe('Жабуу');
	expect(say(sayings, 'platform.form.now_stands', { value: 'Нарын' })).toBe('Азыр мындай жазылган: Нарын');
	expect(say(sayings, 'platform.button.save')).toBe('platform.button.save');
	expect(() => sayingsFor('ru', 'platform.list.count')).toThrow(/platform.list.count/);
});
