-- $1 run, $2–$5 scope and subtree asked for, $6 platform, $7 words: by proposal.
SELECT c.proposal, count(*)
FROM consolidation_cards AS c
JOIN unit_nodes AS n ON n.id = c.host_unit_id
WHERE c.run_id = $1 AND n.path >= $2 AND n.path < $3 AND n.path >= $4 AND n.path < $5
    AND ($6 = '' OR c.platform = $6) AND ($7 = '' OR replace(lower(c.name), $7, '') <> lower(c.name))
GROUP BY c.proposal
