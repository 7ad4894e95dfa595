SELECT count(*) FROM fake_reports WHERE settled_at < $1 AND contact <> ''
