// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/metricscommand.h"

#include "app/assembly/metricsserver.h"
#include "app/cli/words.h"
#include "core/base/termination.h"

#include <QJsonObject>

namespace coder {

int runMetrics(CliContext &context, const QString &address)
{
    MetricsServer server(*context.program);
    const auto port = server.listen(address);
    if (!port) {
        context.out.error(port.error(), MoneyState::NothingRented);
        return exitCodeFor(port.error());
    }
    const QString url = u"http://%1:%2/metrics"_qs.arg(address.left(address.lastIndexOf(u':'))).arg(*port);
    context.out.resultJson(QJsonObject{{u"url"_qs, url}});
    context.out.result(Cli::tr("Prometheus finds the sessions at %1 until Ctrl+C.").arg(url));
    QEventLoop loop;
    onTermination(&loop, [&loop](int) { loop.quit(); });
    loop.exec();
    return ExitDone;
}

} // namespace coder
