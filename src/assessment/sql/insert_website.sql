INSERT INTO website_results (id, unit_id, site, checked_on, score, veto, items, recorded_from, recorded_to)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 9223372036854775807)
