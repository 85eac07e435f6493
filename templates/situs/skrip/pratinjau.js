// Live preview: reloads when a newer plan can be shown, and lists what is wrong. VERSI is the reading that this page shows.
(() => {
  const jalur = location.pathname.slice(1);
  const lapisan = document.createElement("details");
  lapisan.className = "pratinjau";
  const kepala = lapisan.appendChild(document.createElement("summary"));
  const daftar = lapisan.appendChild(document.createElement("ol"));
  const BUKA = "pratinjau-terbuka";

  const tambah = (induk, nama, teks, kelas) => {
    const unsur = induk.appendChild(document.createElement(nama));
    unsur.textContent = teks;
    if (kelas) unsur.className = kelas;
    return unsur;
  };

  const butir = (temuan) => {
    const baris = document.createElement("li");
    baris.className = temuan.tingkat;
    const pesan = tambah(baris, "p", "");
    tambah(pesan, "b", `${temuan.tingkat} ${temuan.kode}`);
    pesan.append(temuan.pesan);
    tambah(baris, "p", temuan.tempat, "tempat");
    if (temuan.kutipan) {
      const [depan, salah, belakang] = temuan.kutipan;
      const kutipan = tambah(baris, "pre", depan);
      tambah(kutipan, "mark", salah);
      kutipan.append(belakang);
    }
    if (temuan.saran) tambah(baris, "p", `Saran: ${temuan.saran}`);
    return baris;
  };

  // Returns whether the newest reading can be shown.
  const tampilkan = async () => {
    const jawaban = await fetch(`/_pratinjau/temuan/${jalur}`);
    if (!jawaban.ok) return true;
    const { ringkasan, temuan, lainnya } = await jawaban.json();
    const banyak = Object.entries(ringkasan).map(([tingkat, jumlah]) => `${jumlah} ${tingkat}`).join(", ");
    const galat = ringkasan.galat > 0;
    kepala.textContent = galat ? `Pratinjau berhenti diperbarui: ${banyak}` : `Pratinjau: ${banyak}`;
    daftar.replaceChildren(...temuan.map(butir));
    if (lainnya) tambah(daftar, "li", `dan ${lainnya} temuan lain; lihat semuanya dengan spbe-roadmap validate`);
    lapisan.classList.toggle("ada-galat", galat);
    lapisan.open = galat || sessionStorage.getItem(BUKA) === "ya";
    if (!lapisan.isConnected) document.body.append(lapisan);
    return !galat;
  };

  kepala.addEventListener("click", () => sessionStorage.setItem(BUKA, lapisan.open ? "tidak" : "ya"));
  addEventListener("keydown", (peristiwa) => {
    if (peristiwa.key === "Escape") lapisan.open = false;
  });

  const sumber = new EventSource(`/_pratinjau/kejadian/${jalur}`);
  sumber.addEventListener("message", async ({ data }) => {
    lapisan.classList.remove("putus");
    const dapatTampil = await tampilkan();
    if (dapatTampil && Number(data) !== VERSI) location.reload();
  });
  sumber.addEventListener("error", () => lapisan.classList.add("putus"));
})();
