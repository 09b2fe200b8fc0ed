import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type * as Access from '#contract/access.ts'
import type * as Contract from '#contract/content.ts'
import { request } from '../app/request.ts'

export type ContentListed = z.infer<typeof Contract.ContentListed>
export type ContentFile = z.infer<typeof Contract.ContentFile>
export type ContentOpened = z.infer<typeof Contract.ContentOpened>
export type ContentImported = z.infer<typeof Contract.ContentImported>
export type Comparison = z.infer<typeof Contract.Comparison>
export type Finding = z.infer<typeof Contract.Finding>
export type PreviewedMission = z.infer<typeof Contract.Preview>['missions'][number]
export type WrittenWay = PreviewedMission['ways'][number]
export type WrittenComparison = NonNullable<WrittenWay['where']>[string]
export type DryRun = z.infer<typeof Contract.DryRun>
export type Front = NonNullable<ContentOpened['front']>
type Done = z.infer<typeof Access.Done>

const base = '/api/academy/content'
const of = (path: string) => `path=${encodeURIComponent(path)}`

export const contentList = queryOptions({
  queryKey: ['academy', 'content'],
  queryFn: ({ signal }) => request<ContentListed>('GET', base, undefined, signal),
})
export const contentFile = (path: string) =>
  queryOptions({
    queryKey: ['academy', 'content', 'file', path],
    queryFn: ({ signal }) => request<ContentOpened>('GET', `${base}/file?${of(path)}`, undefined, signal),
    // What is being written is not pulled away under the writer.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    gcTime: 0,
  })
export const contentPreview = (path: string, text: string) =>
  queryOptions({
    queryKey: ['academy', 'content', 'preview', path, text],
    queryFn: () => request<z.infer<typeof Contract.Preview>>('POST', `${base}/preview`, { path, text }),
    gcTime: 10_000,
  })
export const comparison = (path: string) =>
  queryOptions({
    queryKey: ['academy', 'content', 'comparison', path],
    queryFn: ({ signal }) => request<Comparison>('GET', `${base}/comparison?${of(path)}`, undefined, signal),
    gcTime: 0,
  })

export const saveDraft = (wanted: z.input<typeof Contract.DraftWanted>) =>
  request<z.infer<typeof Contract.DraftSaved>>('PUT', `${base}/draft`, wanted)
export const discardDraft = (draft: z.input<typeof Contract.EditionOf>) =>
  request<Done>('POST', `${base}/discard`, draft)
export const reviewDraft = (draft: z.input<typeof Contract.EditionOf>) =>
  request<Done>('POST', `${base}/review`, draft)
export const putLive = (wanted: z.input<typeof Contract.LiveWanted>) =>
  request<Done>('POST', `${base}/live`, wanted)
export const withdrawLive = (path: string) => request<Done>('POST', `${base}/withdraw`, { path })
export const settle = (wanted: z.input<typeof Contract.MergeWanted>) =>
  request<Done>('POST', `${base}/comparison`, wanted)
export const importArchive = ({ file, replace }: { readonly file: File; readonly replace: boolean }) =>
  request<ContentImported>(
    'POST',
    `${base}/archive?replace=${replace ? 'yes' : 'no'}`,
    new Blob([file], { type: 'application/zip' }),
  )
export const dryRun = (wanted: z.input<typeof Contract.DryRunWanted>) =>
  request<DryRun>('POST', `${base}/dry-run`, wanted)
export const archiveAddress = (only: 'all' | 'company') => `${base}/archive?only=${only}`
