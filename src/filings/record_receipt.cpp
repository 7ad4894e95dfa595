// The receipt of a system is recorded, corrected, or found to be none.
#include "filings/receipts.hpp"
#include "filings/step.hpp"
#include "registry/life_cycle.hpp"

namespace yanlu::filings {
namespace {

Json request_json(const Receipt& receipt) {
    return {{"number", receipt.number},
            {"filed_on", receipt.filed_on ? Json(receipt.filed_on->iso()) : Json(nullptr)},
            {"file_id", receipt.file.value},
            {"account_name", receipt.account_name},
            {"platform_account_id", receipt.platform_account_id},
            {"is_confirmed", receipt.is_confirmed},
            {"reason", receipt.reason}};
}

Result<Json> with_receipt(Context& context, const organisation::Caller& caller, const StepKind& kind, FilingId id, const Receipt& receipt) {
    return take_step(context, caller, kind, id, request_json(receipt), receipt.reason, [&](FoundFiling& found) -> Result<void> {
        if (auto refusal = why_not_receipt(context, caller, found, receipt)) return refuse(std::move(*refusal));
        take_receipt(context, found, receipt);
        return {};
    });
}

}  // namespace

Result<Json> record_receipt(Context& context, const organisation::Caller& caller, FilingId id, const Receipt& receipt) {
    return with_receipt(context, caller, {"record_receipt", "filings.record_receipt"}, id, receipt);
}

Result<Json> correct_receipt(Context& context, const organisation::Caller& caller, FilingId id, const Receipt& receipt) {
    return with_receipt(context, caller, {"correct_receipt", "filings.correct_receipt"}, id, receipt);
}

}  // namespace yanlu::filings
