// Whose turn it is with a report, and the to-do item that lies there.
#pragma once

#include "monitor_reports/reports.hpp"

namespace yanlu::monitor_reports {

// Closes the report's open items and opens those of its state: the office's (fast ones also the section chief's), or the company's.
void move_tasks(Context& context, const Report& report, const Commission& commission, PersonId done_by);

}  // namespace yanlu::monitor_reports
