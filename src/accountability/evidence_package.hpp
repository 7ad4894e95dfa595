// Everything that a body to which a record is transferred needs to check it without us: the record, each item as it was, and the ledger's
// entries of them with their inclusion proofs (RFC 6962).
#pragma once

#include "accountability/cases.hpp"

namespace yanlu::accountability {

Result<Json> evidence_package(Context& context, const organisation::Caller& caller, CaseId id);

}  // namespace yanlu::accountability
