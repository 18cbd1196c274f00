import type { Doors } from '#platform/doors/open.server.ts';
import { accountDoors } from './office/account.routes.ts';
import { accountsDoors } from './office/accounts.routes.ts';
import { firstAdministratorDoors } from './office/first-administrator.routes.ts';
import { invitationDoors } from './office/invitation.routes.ts';
import { outboxDoors } from './office/outbox.routes.ts';
import { passwordResetDoors } from './office/password-reset.routes.ts';
import { secondStepDoors } from './office/second-step.routes.ts';
import { signInDoors } from './office/sign-in.routes.ts';
import { frontDoors } from './public/front.routes.ts';

/** Every door of the house. Public ones name their municipality; those of the office take it from who comes in. */
export const doors: readonly Doors[] = [
	frontDoors,
	accountDoors,
	accountsDoors,
	firstAdministratorDoors,
	invitationDoors,
	outboxDoors,
	passwordResetDoors,
	secondStepDoors,
	signInDoors
];
