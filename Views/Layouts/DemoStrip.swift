/// The demo banner drawn as a strip at the very top.
struct DemoStrip: Sendable {
    let banner: DemoBanner
}
