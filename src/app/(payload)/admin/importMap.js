import { ReviewPanel as ReviewPanel_ceb3a879fb06f387b41d3a8d15c20388 } from '../../../../src/admin/ReviewPanel/index.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineCodeFeatureClient as InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TableFeatureClient as TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { RowLabel as RowLabel_16a1dc4821ca7ace74b4c8d6370684ab } from '../../../../src/admin/RowLabel/index.tsx'
import { SlugField as SlugField_cf45a43067bee79305502ffab608292f } from '../../../../src/admin/SlugField/index.tsx'
import { ImportButton as ImportButton_2e64832145e79509a415b2a994e3d27f } from '../../../../src/admin/ImportButton/index.tsx'
import { NextStepForReaders as NextStepForReaders_d1e481b6ac245d0c35174ef57c833d0c } from '../../../../src/admin/NextStep/index.tsx'
import { ShownDocument as ShownDocument_fce78e97f3d5fc31479f4959b0ae55fb } from '../../../../src/admin/ShownDocument/index.tsx'
import { NextStep as NextStep_d1e481b6ac245d0c35174ef57c833d0c } from '../../../../src/admin/NextStep/index.tsx'
import { StatusLabel as StatusLabel_eafa322f0535cf758d17daf70cf80a51 } from '../../../../src/admin/StatusLabel/index.tsx'
import { Nothing as Nothing_2ec073b2d144d92260b40c7350e29e75 } from '../../../../src/admin/Nothing/index.tsx'
import { WebhookTools as WebhookTools_c3a2fd1b122629fc66689b44b8916eed } from '../../../../src/admin/WebhookTools/index.tsx'
import { DeliveryLog as DeliveryLog_459de2d6a11aa41be6fc3b6edc4f0a75 } from '../../../../src/admin/DeliveryLog/index.tsx'
import { DeliveryTools as DeliveryTools_6b4e9d0b020f7fb07f7621c0b9df4252 } from '../../../../src/admin/DeliveryTools/index.tsx'
import { NoticeBell as NoticeBell_b8230139b7bf35f7e1e60244bf82d13d } from '../../../../src/admin/NoticeBell/index.tsx'
import { TaggedWrites as TaggedWrites_3afc7b8d09c3cb5f4f9f341b8fff2f7c } from '../../../../src/admin/TaggedWrites/index.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/admin/ReviewPanel/index.tsx#ReviewPanel": ReviewPanel_ceb3a879fb06f387b41d3a8d15c20388,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineCodeFeatureClient": InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#TableFeatureClient": TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/admin/RowLabel/index.tsx#RowLabel": RowLabel_16a1dc4821ca7ace74b4c8d6370684ab,
  "/src/admin/SlugField/index.tsx#SlugField": SlugField_cf45a43067bee79305502ffab608292f,
  "/src/admin/ImportButton/index.tsx#ImportButton": ImportButton_2e64832145e79509a415b2a994e3d27f,
  "/src/admin/NextStep/index.tsx#NextStepForReaders": NextStepForReaders_d1e481b6ac245d0c35174ef57c833d0c,
  "/src/admin/ShownDocument/index.tsx#ShownDocument": ShownDocument_fce78e97f3d5fc31479f4959b0ae55fb,
  "/src/admin/NextStep/index.tsx#NextStep": NextStep_d1e481b6ac245d0c35174ef57c833d0c,
  "/src/admin/StatusLabel/index.tsx#StatusLabel": StatusLabel_eafa322f0535cf758d17daf70cf80a51,
  "/src/admin/Nothing/index.tsx#Nothing": Nothing_2ec073b2d144d92260b40c7350e29e75,
  "/src/admin/WebhookTools/index.tsx#WebhookTools": WebhookTools_c3a2fd1b122629fc66689b44b8916eed,
  "/src/admin/DeliveryLog/index.tsx#DeliveryLog": DeliveryLog_459de2d6a11aa41be6fc3b6edc4f0a75,
  "/src/admin/DeliveryTools/index.tsx#DeliveryTools": DeliveryTools_6b4e9d0b020f7fb07f7621c0b9df4252,
  "/src/admin/NoticeBell/index.tsx#NoticeBell": NoticeBell_b8230139b7bf35f7e1e60244bf82d13d,
  "/src/admin/TaggedWrites/index.tsx#TaggedWrites": TaggedWrites_3afc7b8d09c3cb5f4f9f341b8fff2f7c,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
