import { expect, test } from 'vitest';
import { passwordProblem } from './password.ts';

const about = ['asanov.bakyt@naryn.example', 'Асанов Бакыт'];

test.each([
	['таза суу ар бир үйгө', null],
	['🏔️🏔️🐎🐎🌊🌊🌾🌾🏡🏡', null],
	['tooluu-naryn-37', null],
	['кыска', 'accounts.password.too_short'],
	['123456789', 'accounts.password.too_short'],
	['Qwerty12345', 'accounts.password.too_common'],
	['ПарольПароль', 'accounts.password.too_common'],
	['aaaaaaaaaaab', 'accounts.password.too_common'],
	['asanov.bakyt@naryn.example', 'accounts.password.about_you'],
	['асанов бакыт', 'accounts.password.about_you'],
	['Асанов1234567', 'accounts.password.about_you'],
	['bakyt-asanov!', 'accounts.password.about_you'],
	['kenesh-2014-2026', 'accounts.password.about_you'],
	['бакыт тоодон түштү', null],
	['а'.repeat(129), 'accounts.password.too_long']
])('%s → %s', (password, problem) => expect(passwordProblem(password, about)).toBe(problem));
