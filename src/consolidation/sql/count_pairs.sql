-- $1 run, $2–$5 scope and subtree asked for (either of the two), $6 account (0 any), $7 least score.
SELECT count(*)
FROM consolidation_pairs AS p
JOIN consolidation_cards AS a ON a.run_id = p.run_id AND a.account_id = p.account_a
JOIN consolidation_cards AS b ON b.run_id = p.run_id AND b.account_id = p.account_b
JOIN unit_nodes AS na ON na.id = a.host_unit_id
JOIN unit_nodes AS nb ON nb.id = b.host_unit_id
WHERE p.run_id = $1 AND na.path >= $2 AND na.path < $3 AND nb.path >= $2 AND nb.path < $3
    AND ((na.path >= $4 AND na.path < $5) OR (nb.path >= $4 AND nb.path < $5))
    AND ($6 = 0 OR p.account_a = $6 OR p.account_b = $6) AND p.score >= $7
