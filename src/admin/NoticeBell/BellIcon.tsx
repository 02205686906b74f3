/** Payload has no such icon; drawn like those it has. */
export const BellIcon = () => (
  <svg aria-hidden className="icon" fill="none" height="20" viewBox="0 0 20 20" width="20">
    <path
      className="stroke"
      d="M5 14V9a5 5 0 0 1 10 0v5l1 1H4l1-1Zm3.5 1a1.5 1.5 0 0 0 3 0"
      strokeLinejoin="round"
    />
  </svg>
)
