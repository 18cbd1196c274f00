import { checkMessages } from '../messages.ts';
import type { Check } from './check.ts';

/** The three languages say the same things, in their own letters, and nothing nobody asks for. */
export const messagesAgree: Check = {
	name: 'messages',
	look: async () => ({ said: '', faults: checkMessages() })
};
