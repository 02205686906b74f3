import type { Language } from '../lib/language'
import { formatDate } from '../lib/language'
import type { Review } from '../lib/types'
import { WORDS } from '../lib/words'

/** Who stands behind what a page claims, and since when. */
export const ReviewBox = ({ review, language }: { review: Review | null; language: Language }) => {
  const words = WORDS[language]
  if (review === null || review.lastReviewed === null) return null
  const reviewers = (review.reviewedBy ?? []).flatMap(({ name, credentials }) =>
    name === null ? [] : [credentials === null ? name : `${name}, ${credentials}`],
  )
  return (
    <section className="review" aria-labelledby="review">
      <h2 id="review">{words.reviewHeading}</h2>
      <dl>
        {reviewers.length === 0 ? null : (
          <div>
            <dt>{words.reviewedBy}</dt>
            {reviewers.map((reviewer) => (
              <dd key={reviewer}>{reviewer}</dd>
            ))}
          </div>
        )}
        <div>
          <dt>{words.lastReviewed}</dt>
          <dd>
            <time dateTime={review.lastReviewed}>{formatDate(language, review.lastReviewed)}</time>
          </dd>
        </div>
        {review.nextReviewDue === null ? null : (
          <div>
            <dt>{words.nextReview}</dt>
            <dd>
              <time dateTime={review.nextReviewDue}>
                {formatDate(language, review.nextReviewDue)}
              </time>
            </dd>
          </div>
        )}
      </dl>
    </section>
  )
}
