// Rows of the statements that select an account with its facts of today.
#pragma once

#include "registry/account_store.hpp"

namespace yanlu::registry {

Account read_account(const storage::Row& row);

}  // namespace yanlu::registry
