// 调整参数: one value of one parameter, from one day on. Past evaluations keep the value they were made with.
#include "ledger/perform.hpp"
#include "organisation/permissions.hpp"
#include "supervision/rule_parameters.hpp"
#include "supervision/rule_view.hpp"
#include "supervision/rules.hpp"
#include "supervision/statements.hpp"

namespace yanlu::supervision {
namespace {

Json request_json(const NewParameterValue& input) {
    return {{"rule", input.rule},
            {"parameter", input.parameter},
            {"value", input.value},
            {"valid_from", input.valid_from.iso()},
            {"source", input.source}};
}

// The value that holds on that day without the new one, for the entry.
std::string value_before(const Parameter& parameter, Date day) {
    const DatedValue* value = parameter.on(day);
    return value ? value->value : parameter.values.front().value;
}

void write(Context& context, const NewParameterValue& input) {
    const Instant now = context.clock.now();
    context.database.execute(sql::retire_parameter_setting, input.rule, input.parameter, input.valid_from.iso(), now);
    context.database.execute(sql::insert_parameter_setting, storage::allocate_ids(context.database), input.rule, input.parameter,
                             input.value, input.valid_from.iso(), input.source, now);
}

}  // namespace

Result<Json> set_rule_parameter(Context& context, const organisation::Caller& caller, const NewParameterValue& input) {
    return ledger::perform(context, caller.command("supervision.set_rule_parameter", request_json(input)),
                           [&](storage::Connection&, ledger::Journal& journal) -> Result<Json> {
                               const auto& permissions = context.rulebook.part<organisation::Permissions>();
                               if (auto refusal = permissions.why_not(caller, "supervision.set_rule_parameter"))
                                   return refuse(std::move(*refusal));
                               const ComposedRule* composed = context.rulebook.part<RuleSet>().find(input.rule);
                               if (!composed)
                                   return refuse(RefusalClass::not_found, "supervision.unknown_rule", "", {{"rule", input.rule}});
                               const Parameter* parameter = composed->rule.parameter(input.parameter);
                               if (!parameter)
                                   return refuse(RefusalClass::not_found, "supervision.unknown_parameter", "", {{"name", input.parameter}});
                               if (!parameter->accepts(input.value))
                                   return invalid("supervision.bad_parameter_value", "value",
                                                  {{"name", parameter->title}, {"value", input.value}});
                               if (input.valid_from < context.clock.today())
                                   return invalid("supervision.parameter_backdated", "valid_from", {{"day", context.clock.today().iso()}});
                               write(context, input);
                               journal.record({.subject_kind = "rule",
                                               .subject_id = 0,
                                               .reason = input.source,
                                               .rule = input.rule + "@" + composed->rule.version,
                                               .after = request_json(input),
                                               .facts = {{"parameter", input.parameter},
                                                         {"value", input.value},
                                                         {"value_of_the_rule", value_before(*parameter, input.valid_from)},
                                                         {"valid_from", input.valid_from.iso()}}});
                               journal.emit({"rule.parameter_set", "rule", 0, {{"rule", input.rule}, {"parameter", input.parameter}}});
                               return read_rule(context, caller, input.rule);
                           });
}

}  // namespace yanlu::supervision
