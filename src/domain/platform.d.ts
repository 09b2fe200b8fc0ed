// Pure parts of every runtime (browser, worker, Node) that `lib: ESNext` leaves out. Nothing here does I/O.
interface TextDecoderOptions {
  fatal?: boolean
  ignoreBOM?: boolean
}
declare class TextDecoder {
  constructor(label?: string, options?: TextDecoderOptions)
  decode(input?: Uint8Array, options?: { stream?: boolean }): string
}
declare class TextEncoder {
  encode(input?: string): Uint8Array
}
declare class URL {
  constructor(url: string, base?: string)
  readonly href: string
  readonly host: string
  readonly pathname: string
  readonly protocol: string
}
declare function atob(data: string): string
