import type { Doors } from '#platform/doors/open.server.ts';
import { frontDoors } from './public/front.routes.ts';

/** Every door of the house. Public ones name their municipality; those of the office take it from who comes in. */
export const doors: readonly Doors[] = [frontDoors];
