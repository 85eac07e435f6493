// Keys inside the chart: + − 0 for the scale, up and down from activity to activity, Escape to close what is open beside it.
(() => {
  const { lingkup, keadaan } = garisWaktu;
  const ZUM = { "+": 1, "=": 1, "-": -1, 0: 0 };

  function tetangga(tautan, arah) {
    const semua = [...lingkup.querySelectorAll(".gw tbody th a")].filter((satu) => !satu.closest("[hidden]"));
    return semua[semua.indexOf(tautan) + arah];
  }

  lingkup.addEventListener("keydown", (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    const tautan = e.target.closest(".gw tbody th a");
    if (e.key in ZUM && keadaan.kini.lihat !== "tabel") garisWaktu.perbesar(ZUM[e.key]);
    else if (e.key === "Escape" && keadaan.kini.kegiatan) keadaan.ubah({ kegiatan: "" }, { langkah: true });
    else if (tautan && ["ArrowUp", "ArrowDown"].includes(e.key)) tetangga(tautan, e.key === "ArrowDown" ? 1 : -1)?.focus();
    else return;
    e.preventDefault();
  });
})();
