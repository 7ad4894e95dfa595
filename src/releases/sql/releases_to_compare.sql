-- $1 chain, 0: all. Every release of it, ended ones too: who still uses them is told.
SELECT id, chain_id, title, body, embargo_until, ended_at, window_from, window_to FROM approved_releases
WHERE $1 = 0 OR chain_id = $1
ORDER BY chain_id, id
