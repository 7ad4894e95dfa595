-- Every finding's rule.
SELECT id, rule FROM findings
