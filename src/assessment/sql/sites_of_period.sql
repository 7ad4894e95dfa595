-- By unit and site, the newest look last.
SELECT id, unit_id, site, checked_on, score, veto, items
FROM website_results
WHERE checked_on >= $1 AND checked_on <= $2 AND recorded_from <= $3 AND recorded_to > $3
ORDER BY unit_id, site, checked_on, id
