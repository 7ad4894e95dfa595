-- $1 run, $2–$5 scope and subtree asked for (either of the two), $6 account (0 any), $7 least score, $8 place behind which the page begins, $9 how many.
SELECT p.place, p.score, p.shared_posts, p.topics, p.purpose, p.shared_of_a, p.shared_of_b, p.examples,
       a.account_id, a.name, a.platform, ua.unit_id, ua.name, ua.short_name, ua.kind, a.supervising_unit_id, a.proposal,
       b.account_id, b.name, b.platform, ub.unit_id, ub.name, ub.short_name, ub.kind, b.supervising_unit_id, b.proposal
FROM consolidation_pairs AS p
JOIN consolidation_cards AS a ON a.run_id = p.run_id AND a.account_id = p.account_a
JOIN consolidation_cards AS b ON b.run_id = p.run_id AND b.account_id = p.account_b
JOIN unit_nodes AS na ON na.id = a.host_unit_id
JOIN unit_nodes AS nb ON nb.id = b.host_unit_id
JOIN unit_versions AS ua ON ua.unit_id = a.host_unit_id AND ua.recorded_to = 9223372036854775807 AND ua.valid_to = '9999-12-31'
JOIN unit_versions AS ub ON ub.unit_id = b.host_unit_id AND ub.recorded_to = 9223372036854775807 AND ub.valid_to = '9999-12-31'
WHERE p.run_id = $1 AND na.path >= $2 AND na.path < $3 AND nb.path >= $2 AND nb.path < $3
    AND ((na.path >= $4 AND na.path < $5) OR (nb.path >= $4 AND nb.path < $5))
    AND ($6 = 0 OR p.account_a = $6 OR p.account_b = $6) AND p.score >= $7 AND p.place > $8
ORDER BY p.place
LIMIT $9
