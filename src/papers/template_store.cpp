#include "papers/template_store.hpp"

#include "papers/statements.hpp"

namespace yanlu::papers {

Result<TemplateInForce> template_in_force(Context& context, std::string_view code, std::string_view kind) {
    const auto& book = context.rulebook.part<TemplateBook>();
    const auto* description = code.empty() ? book.of_kind(kind) : book.find(code);
    if (!description || (!kind.empty() && description->kind != kind)) return invalid("papers.no_such_template", "template");
    TemplateInForce out{description, 0, description->shipped};
    context.database.each(
        sql::template_in_force,
        [&](const storage::Row& row) {
            out.number = row.integer(0);
            out.content = template_from(Json::parse(row.text(1)));
        },
        description->code);
    return out;
}

}  // namespace yanlu::papers
