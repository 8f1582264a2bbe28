// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guest/hostkey.h"

#include "core/guest/contract.h"

#include <QCryptographicHash>

namespace coder::guest {

// ssh-keygen writes the public half last, so its file says that the pair is whole. After a switch that was killed
// between the two moves, the public half that stayed behind is the key in use.
QString makeHostKeyCommand()
{
    return QStringLiteral("set -e; k=%1; umask 077; if [ ! -s $k.new.pub ]; then rm -f $k.new; "
                          "ssh-keygen -q -t ed25519 -N '' -C '' -f $k.new; fi; cat $k.new.pub")
        .arg(hostKey);
}

QString switchHostKeyCommand()
{
    return QStringLiteral("set -e; k=%1; if [ -s $k.new ]; then [ -e $k.old ] || cp -p $k $k.old; mv -f $k.new $k; fi; "
                          "if [ -s $k.new.pub ]; then mv -f $k.new.pub $k.pub; fi; "
                          "systemctl reload ssh || systemctl reload sshd")
        .arg(hostKey);
}

QString dropHostKeyCommand()
{
    return QStringLiteral("rm -f %1.old").arg(hostKey);
}

QString hostKeyTag(const QString &publicKey)
{
    const QByteArray blob = QByteArray::fromBase64(publicKey.section(u' ', 1, 1).toLatin1());
    const auto hash = QCryptographicHash::hash(blob, QCryptographicHash::Sha256).toHex().left(32);
    return QStringLiteral("coder-hostkey-") + QString::fromLatin1(hash);
}

} // namespace coder::guest
