/// A portal's bare address leads to its first page.
func addPortals(to site: Site) {
    site.ae.get("") { $0.redirect(to: AEPortal.home($0.slug)) }
    site.coordinator.get("") { $0.redirect(to: CoordinatorPortal.home($0.slug)) }
    site.reference.get("") { $0.redirect(to: ReferencePortal.home($0.slug)) }
    site.owner.get("") { $0.redirect(to: OwnerPortal.home($0.slug)) }
}
