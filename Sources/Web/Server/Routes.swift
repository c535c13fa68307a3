/// Every route of the site, a function a feature and portal.
func addRoutes(to site: Site) {
    addHealth(to: site)
}
