import type { NoticeKind } from '../domain/notice.ts'

/** Whether what is asked is that we use less; an error, a reply or a source asks for no level. */
export const lowersUse = (kind: NoticeKind): boolean => kind === 'takedown' || kind === 'level'
