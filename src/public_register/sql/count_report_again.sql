UPDATE fake_reports SET times_reported = times_reported + 1, version = version + 1 WHERE id = $1
