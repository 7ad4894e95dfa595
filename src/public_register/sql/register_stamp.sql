-- Rises with every version of an account or unit that is written or retired, and with every alias; each part is the end of an index.
SELECT (SELECT coalesce(max(v.id), 0) FROM account_versions AS v),
    (SELECT coalesce(max(v.recorded_to), 0) FROM account_versions AS v WHERE v.recorded_to < 9223372036854775807),
    (SELECT coalesce(max(a.id), 0) FROM account_aliases AS a),
    (SELECT coalesce(max(u.id), 0) FROM unit_versions AS u),
    (SELECT coalesce(max(u.recorded_to), 0) FROM unit_versions AS u WHERE u.recorded_to < 9223372036854775807)
