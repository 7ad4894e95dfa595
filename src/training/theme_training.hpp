// The space of themes and how well it tells the posts of one account from those of another.
#pragma once

#include <iosfwd>

#include "training/arguments.hpp"

namespace yanlu::training {

// Both read --posts FILE…: JSONL with account, at, title, text (tools/make_theme_accounts.py); what is before --split DAY is learned from.
// themes: --out FILE
int train_themes(const Arguments& arguments, std::ostream& output);
// distances: --model FILE [--words TYPO_MODEL] [--unrelated FILE…] [--least-posts N] [--crossed N] [--shown N]
// Judges each later post by the profile of its own account as it was before it, and drawn posts of other accounts and the unrelated texts
// by the same profiles; prints what is hinted at at which threshold.
int evaluate_distances(const Arguments& arguments, std::ostream& output);

}  // namespace yanlu::training
