// Opening a workspace migrates and checks; these commands say what was found.
#include "cli/check.hpp"

#include <iostream>

#include "storage/migrations.hpp"

namespace yanlu::cli {

int migrate_command(const Place& place) {
    const Workspace workspace(place);
    std::cout << "数据库已是当前版本：" << (place.database.empty() ? place.database_url() : "已连接的数据库") << "\n";
    return 0;
}

int health_command(const Place& place) {
    Workspace workspace(place);
    const bool is_sqlite = workspace.context().database.engine() == storage::Engine::sqlite;
    std::cout << "数据库可用（" << (is_sqlite ? "SQLite" : "PostgreSQL") << "），待投递事件 "
              << jobs::outbox_backlog(workspace.context().database) << " 条，规则库条文 " << workspace.rulebook().articles().size()
              << " 条，日历 " << workspace.rulebook().calendar().version() << "\n";
    return 0;
}

int rulebook_check_command(const Wiring& wiring) {
    const Rulebook rulebook(find_rulebook());
    for (const auto& load : wiring.rulebook_parts) load(rulebook);
    std::cout << "规则库无误：" << rulebook.root().string() << "，条文 " << rulebook.articles().size() << " 条\n";
    return 0;
}

}  // namespace yanlu::cli
