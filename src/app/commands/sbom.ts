import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { billOfMaterials, lockfile } from '../bill-of-materials.ts'
import { checkout } from '../config.ts'
import { UsageError } from './say.ts'

/** `groundwire sbom`: what the program is made of, as CycloneDX JSON, from the lockfile. */
export function sbom(options: { readonly dev?: boolean }): void {
  const file = join(checkout, 'package-lock.json')
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new UsageError(
      `${file} cannot be read (${(error as NodeJS.ErrnoException).code}): the bill is made from it. Take it from the release.`,
    )
  }
  console.log(JSON.stringify(billOfMaterials(lockfile.parse(JSON.parse(text)), { dev: options.dev === true }), null, 1))
}
