// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ownenvironment.h"

namespace coder {

const QStringList &tokenVariables()
{
    static const QStringList names{QStringLiteral("LINODE_TOKEN"),           QStringLiteral("LINODE_CLI_TOKEN"),
                                   QStringLiteral("HUGGING_FACE_HUB_TOKEN"), QStringLiteral("HF_TOKEN"),
                                   QStringLiteral("SSH_KEY_PASSPHRASE"),     QStringLiteral("LINODE_GUARD_TOKEN"),
                                   QStringLiteral("CODER_WEBHOOK_URL")};
    return names;
}

QProcessEnvironment ownEnvironment()
{
    static QProcessEnvironment taken;
    for (const QString &name : tokenVariables())
        if (const QByteArray variable = name.toLatin1(); qEnvironmentVariableIsSet(variable.constData())) {
            taken.insert(name, qEnvironmentVariable(variable.constData()));
            qunsetenv(variable.constData());
        }
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(taken);
    return environment;
}

} // namespace coder
