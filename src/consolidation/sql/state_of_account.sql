SELECT v.state FROM account_versions AS v WHERE v.account_id = $1 AND v.recorded_to = 9223372036854775807 AND v.valid_to = '9999-12-31'
