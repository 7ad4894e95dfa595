-- The chain $1 within the scope $2, $3; $4 verdict (empty: any); $5, $6 published and id of the last one seen; $7 limit. The newest post first,
-- by its present text, or its last one if it is gone.
-- include: matches
WHERE m.chain_id = $1 AND n.path >= $2 AND n.path < $3
  AND ($4 = ''
    OR ($4 = 'early' AND m.published_at < r.embargo_until)
    OR ($4 = 'withdrawn' AND m.published_at >= r.ended_at)
    OR ($4 = 'differs' AND m.facts + m.words > 0)
    OR ($4 = 'same' AND m.facts + m.words = 0 AND m.published_at >= r.embargo_until AND m.published_at < r.ended_at))
  AND (m.published_at, m.id) < ($5, $6)
ORDER BY m.published_at DESC, m.id DESC LIMIT $7
