SELECT coalesce(max(v.recorded_from), 0) FROM ladder_case_versions AS v WHERE v.case_id = $1
