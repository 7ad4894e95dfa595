SELECT count(*) FROM approved_releases AS r
-- include: chosen_releases
