// Words of the shell → StepInput; the refusal in Chinese on standard error.
#include "registry/step_command.hpp"

#include <fstream>
#include <iostream>
#include <sstream>

#include "registry/account_steps.hpp"
#include "registry/attachments.hpp"

namespace yanlu::registry {
namespace {

constexpr int taken = 0;
constexpr int not_taken = 1;
constexpr int not_read = 2;

int refused(const Rulebook& rulebook, const Refusal& refusal, int code) {
    std::cerr << rulebook.message(refusal.code, refusal.args) << "\n";
    for (const Refusal& other : refusal.others) std::cerr << "  " << rulebook.message(other.code, other.args) << "\n";
    return code;
}

Result<AttachmentId> keep(Context& context, const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    storage::Transaction transaction(context.database);
    const auto kept = keep_attachment(context, PersonId{}, file.filename().string(), bytes.str());
    if (!kept) return refuse(kept.error());
    transaction.commit();
    return kept->id;
}

Result<StepInput> input_of(Context& context, const StepOptions& options) {
    StepInput input{.decision = options.decision,
                    .reason = options.reason,
                    .notice_url = options.notice_url,
                    .replacement = options.replacement,
                    .outcome = options.outcome,
                    .effective_on = context.clock.today()};
    if (!options.effective_on.empty()) input.effective_on = Date::parse(options.effective_on);
    if (!input.effective_on) return invalid("documents.not_a_date", "effective_on", {{"value", options.effective_on}});
    if (options.followers >= 0) input.followers = options.followers;
    if (!options.evidence.empty()) {
        const auto evidence = keep(context, options.evidence);
        if (!evidence) return refuse(evidence.error());
        input.evidence = *evidence;
    }
    return input;
}

}  // namespace

int account_step_command(const StepOptions& options) {
    Workspace workspace(options.place);
    Context& context = workspace.context();
    const auto id = find_account_id(context.database, options.platform, options.platform_account_id);
    if (!id)
        return refused(workspace.rulebook(),
                       invalid("registry.account_not_registered", "id", {{"id", options.platform_account_id}}).value(), not_read);
    const auto input = input_of(context, options);
    if (!input) return refused(workspace.rulebook(), input.error(), not_read);
    const auto done = act_on_account(context, organisation::Caller::system("cli"), *id, options.action, *input);
    if (!done) return refused(workspace.rulebook(), done.error(), not_taken);
    std::cout << done->at("name").get<std::string>() << "：" << done->at("state_zh").get<std::string>() << "\n";
    return taken;
}

}  // namespace yanlu::registry
