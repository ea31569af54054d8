// Passkeys in the browser, on the two pages of the desk that have them: our server says what to ask, the device answers, and the form
// that was sent carries the answer. Where this does not run the forms stay hidden, and the key alone opens the desk.

const bytesOf = (text) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (it) => it.charCodeAt(0))
const textOf = (buffer) =>
  btoa(Array.from(new Uint8Array(buffer), (it) => String.fromCharCode(it)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

const withBytes = (list = []) => list.map((it) => ({ ...it, id: bytesOf(it.id) }))

async function make(asked) {
  const { response, ...made } = await navigator.credentials
    .create({
      publicKey: {
        ...asked,
        challenge: bytesOf(asked.challenge),
        user: { ...asked.user, id: bytesOf(asked.user.id) },
        excludeCredentials: withBytes(asked.excludeCredentials),
      },
    })
    .then(plain)
  const { clientDataJSON, attestationObject } = response
  return {
    ...made,
    response: {
      clientDataJSON: textOf(clientDataJSON),
      attestationObject: textOf(attestationObject),
      transports: response.getTransports?.() ?? [],
    },
  }
}

async function use(asked) {
  const { response, ...used } = await navigator.credentials
    .get({ publicKey: { ...asked, challenge: bytesOf(asked.challenge), allowCredentials: withBytes(asked.allowCredentials) } })
    .then(plain)
  const { clientDataJSON, authenticatorData, signature, userHandle } = response
  return {
    ...used,
    response: {
      clientDataJSON: textOf(clientDataJSON),
      authenticatorData: textOf(authenticatorData),
      signature: textOf(signature),
      ...(userHandle?.byteLength > 0 && { userHandle: textOf(userHandle) }),
    },
  }
}

const plain = ({ id, rawId, type, response }) => ({ id, rawId: textOf(rawId), type, response })

/** What the server wants asked; it says in words why not. */
async function askedBy(form, address) {
  const answer = await fetch(address, { method: 'POST', body: new URLSearchParams(new FormData(form)), redirect: 'error' })
  const said = await answer.json()
  if (!answer.ok) throw new Error(said.error ?? said.detail)
  return said
}

const wordsOf = {
  NotAllowedError: 'Nothing was chosen, or it took too long. You can try again.',
  InvalidStateError: 'This device has a passkey of yours for this desk already.',
  SecurityError: 'Your browser does not use passkeys under this address.',
  NotSupportedError: 'This device cannot keep a passkey.',
  TypeError: 'The desk did not answer. You can try again.',
  SyntaxError: 'The desk did not answer as it should. Load the page again.',
}

function offer(place) {
  const form = place.querySelector('form')
  const word = place.querySelector('[role=status]')
  const ask = place.dataset.passkey === 'make' ? make : use
  let isBusy = false
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    if (isBusy) return
    isBusy = true
    word.textContent = 'Your device asks you now.'
    const field = Object.assign(document.createElement('input'), { type: 'hidden', name: 'answer' })
    try {
      field.value = JSON.stringify(await ask(await askedBy(form, place.dataset.ask)))
      form.append(field)
      form.submit()
      word.textContent = ''
    } catch (error) {
      word.textContent = wordsOf[error.name] ?? error.message
    }
    field.remove()
    isBusy = false
  })
  place.hidden = false
}

if (window.PublicKeyCredential !== undefined) {
  for (const place of document.querySelectorAll('[data-passkey]')) offer(place)
  for (const word of document.querySelectorAll('[data-without]')) word.hidden = true
}
