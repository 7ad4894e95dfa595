SELECT count(*)
-- include: chosen_reports
