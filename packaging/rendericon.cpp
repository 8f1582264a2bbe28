// SPDX-License-Identifier: GPL-3.0-or-later
// usage: render_icon DRAWING.svg SIZE RESULT.png
#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

int main(int argc, char **argv)
{
    if (argc != 4)
        return 2;
    const int size = QByteArray(argv[2]).toInt();
    const QString result = QString::fromLocal8Bit(argv[3]);
    QSvgRenderer renderer(QString::fromLocal8Bit(argv[1]));
    QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter);
    painter.end();
    QDir().mkpath(QFileInfo(result).path());
    return renderer.isValid() && image.save(result) ? 0 : 1;
}
