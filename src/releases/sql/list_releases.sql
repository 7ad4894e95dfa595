-- $1 state (empty: any), $2 lower-case pattern, $3 the last id seen, $4 limit. The newest first.
-- include: releases
-- include: chosen_releases
  AND r.id < $3
ORDER BY r.id DESC LIMIT $4
