SELECT count(*) FROM fake_reports WHERE $1 = '' OR state = $1
