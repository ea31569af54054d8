// Stories on the wire, and what the desk can do with one: correct, retract, kill, merge, split, take a ruling back.
import type { Dispatch } from '../../domain/dispatch.ts'
import { isByPerson, type Ruling } from '../../domain/ruling.ts'
import type { Sentence } from '../../domain/sentence.ts'
import type { Reader } from '../../store/store.ts'
import { type Html, html } from '../html.ts'
import { capital, outLink, plainName, section, table, timeOf } from '../wording.ts'
import { factForm } from './fact-fixes.ts'
import type { Session } from './sessions.ts'
import { type DeskPage, folded, form, formSection, head, nothing, reasonField, select } from './shell.ts'

const listed = 100

/** Stories by words, or the newest ones. */
export async function storiesPage(reader: Reader, words: string, now: Date): Promise<DeskPage> {
  const found = words === '' ? await reader.dispatchesOnWire({ before: now, limit: listed }) : await reader.searchDispatches(words, listed)
  const rows = found.map(
    (it) =>
      html`<li><a href="/desk/story/${it.storyId}">${it.headline.text}</a><p class="meta">${timeOf(it.publishedAt)}, version ${it.version}, significance ${it.score.toFixed(2)}</p></li>`,
  )
  return {
    title: 'Stories',
    path: '/desk/stories',
    main: html`${head('Stories', 'What stands on the wire.')}${section('Find', '', html`<form class="form" method="get" action="/desk/stories"><div><label for="find">Find a story</label><input id="find" type="search" name="q" value="${words}"></div><button type="submit">Find</button></form>`)}${section('Found', '', rows.length === 0 ? html`<p class="meta">No story.</p>` : html`<ol class="queue">${rows}</ol>`)}`,
  }
}

const finders = { desk: 'the desk', reader: 'a reader', source: 'a source', check: 'a check' } as const

/** A field for a sentence: named by its part, and by its number where the part has several. */
function editRow(it: Sentence, all: readonly Sentence[]): Html {
  const id = `edit-${it.id}`
  const own = all.filter(({ part }) => part === it.part)
  const label = `${capital(plainName(it.part))}${own.length > 1 ? ` ${own.indexOf(it) + 1}` : ''}`
  return html`<div><label for="${id}">${label}</label><textarea id="${id}" name="edit:${it.id}" rows="2" maxlength="600">${it.text}</textarea></div>`
}

function correctForm(it: Dispatch, session: Session, figures: Html): Html | '' {
  const sentences = [it.headline, ...it.summary, ...it.take, ...it.archive]
  const rows =
    it.factStrip.length === 0
      ? ''
      : html`<fieldset><legend>Rows of the fact strip to take out</legend>${it.factStrip.map((row) => html`<label><input type="checkbox" name="row" value="${row.label}"> ${row.label}: ${row.value}</label>`)}</fieldset>`
  const kinds = {
    correction: 'Correction: we were wrong',
    clarification: 'Clarification',
    update: 'Update: new facts',
    typo: 'Slip of the pen: no change of meaning, no note',
  }
  return form(
    `/desk/story/${it.storyId}/correct`,
    session,
    html`<p class="meta">Change the words, or empty a field to strike the sentence. New words pass the same checks, against the evidence of the sentence they replace.</p>${sentences.map((one) => editRow(one, sentences))}${rows}${figures}${select('kind', 'kind', 'Kind', kinds)}<div><label for="wrote">We wrote</label><input type="text" id="wrote" name="wrote" maxlength="600"></div><div><label for="is">It is</label><input type="text" id="is" name="is" maxlength="600"></div>${select('found', 'foundBy', 'Found by', finders)}${reasonField('why-correct')}<button type="submit">Correct</button>`,
  )
}

function strikeForms(storyId: string, isOnWire: boolean, session: Session): Html | '' {
  const retract = isOnWire
    ? folded(
        'Retract: it should not have run',
        '',
        form(
          `/desk/story/${storyId}/retract`,
          session,
          html`<p class="meta">The page stays and says so; its words go from the page, feeds, mail, API and agents.</p>${select('found-retract', 'foundBy', 'Found by', finders)}${reasonField('why-retract')}<button type="submit" class="grave">Retract</button>`,
        ),
      )
    : ''
  const kill = folded(
    'Kill: for law or safety',
    '',
    form(
      `/desk/story/${storyId}/kill`,
      session,
      html`<p class="meta">Every version goes, everywhere; a tombstone keeps the address. This cannot be taken back.</p><label><input type="checkbox" name="legal" value="yes"> The law asks for it (the address answers 451)</label>${reasonField('why-kill', 'Reason; it stands on the tombstone')}<button type="submit" class="grave">Kill</button>`,
    ),
  )
  return kill === '' ? '' : html`${retract}${kill}`
}

function regroupForms(storyId: string, articles: readonly { readonly id: string; readonly title: string }[], session: Session): Html | '' {
  const merge = form(
    `/desk/story/${storyId}/merge`,
    session,
    html`<div><label for="into">Merge this story into (its address or slug)</label><input type="text" id="into" name="into" maxlength="300" required></div>${reasonField('why-merge')}<button type="submit">Merge</button>`,
  )
  const split =
    articles.length < 2
      ? html`<p class="meta">It has one article: there is nothing to split.</p>`
      : form(
          `/desk/story/${storyId}/split`,
          session,
          html`<fieldset><legend>Articles that are another story</legend>${articles.map((it) => html`<label><input type="checkbox" name="article" value="${it.id}"> ${it.title}</label>`)}</fieldset>${reasonField('why-split')}<button type="submit">Split off</button>`,
        )
  return merge === '' ? '' : html`${folded('Merge into another story', '', merge)}${folded('Split articles off', '', split)}`
}

function history(rulings: readonly Ruling[], session: Session): Html {
  const undone = new Set(rulings.map((it) => it.undoes))
  const rows = rulings.toReversed().map((it) => {
    const canUndo = isByPerson(it) && it.regrouped !== undefined && it.undoes === undefined && !undone.has(it.id)
    const undo = canUndo
      ? form(`/desk/ruling/${it.id}/undo`, session, html`${reasonField(`undo-${it.id}`)}<button type="submit">Take it back</button>`)
      : ''
    return html`<li><strong>${capital(plainName(it.kind))}</strong> by ${it.by}, ${timeOf(it.at)}: ${it.reason}<p class="meta">${it.id}${undone.has(it.id) ? ', taken back' : ''}${it.reviewedBy === undefined ? '' : `, reviewed by ${it.reviewedBy}`}</p>${undo}</li>`
  })
  return rows.length === 0 ? html`<p class="meta">No ruling yet.</p>` : html`<ol class="queue">${rows}</ol>`
}

export async function storyDeskPage(reader: Reader, storyId: string, session: Session): Promise<DeskPage> {
  const story = await reader.storyById(storyId)
  if (story === null) return nothing('No such story', 'There is no story under this id.')
  const [dispatch, rulings, coverage] = await Promise.all([
    reader.dispatchOfStory(storyId),
    reader.rulingsOfStory(storyId),
    reader.coverageOfStory(storyId),
  ])
  const articles = await reader.articlesById(coverage.map((it) => it.articleId))
  const isOnWire = dispatch?.status === 'usable' && dispatch.retractedAt === undefined
  const state = dispatch === null ? plainName(story.state) : `${plainName(story.state)}, version ${dispatch.version}`
  const held = await reader.rulingHolding(storyId)
  const waits = held?.draftId === undefined ? '' : html` <a href="/desk/draft/${held.draftId}">A draft waits.</a>`
  const gone = story.state === 'killed' || story.state === 'merged'
  return {
    title: story.title,
    path: '/desk/story',
    main: html`${head(dispatch?.headline.text ?? story.title, html`${capital(state)}. <a href="/story/${story.slug}">As readers see it</a>.${waits}`)}${isOnWire && dispatch !== null ? formSection('Correct', '', correctForm(dispatch, session, await factForm(reader, storyId))) : ''}${gone ? '' : formSection('Take down', '', strikeForms(storyId, isOnWire, session))}${gone ? '' : formSection('Regroup', '', regroupForms(storyId, articles, session))}${section(
      'Articles',
      '',
      table(
        'Articles of the story',
        ['Title', 'Role', 'Level', 'Published'],
        articles.map((it) => [
          outLink(it.url, it.title),
          plainName(coverage.find((one) => one.articleId === it.id)?.role ?? ''),
          it.level,
          timeOf(it.publishedAt),
        ]),
      ),
    )}${section('Rulings', 'Newest first', history(rulings, session))}`,
  }
}
